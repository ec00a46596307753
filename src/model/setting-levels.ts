/** How a rule may be set: to a severity, to its own (`on`), or not to run. */
export const settingLevels = ['error', 'warning', 'info', 'on', 'off'] as const;
