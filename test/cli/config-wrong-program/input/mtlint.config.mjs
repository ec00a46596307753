export default {overrides: [{files: "*", rule: {}}]};
