declare module 'textlint-rule-write-good' {
  import type {TextlintRuleModule} from '@textlint/types';

  /** A CommonJS module, which Node hands over whole. */
  const module: {readonly default: TextlintRuleModule};
  export default module;
}
