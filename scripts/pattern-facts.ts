import type {Plugin} from 'esbuild';

/**
 * Writes down what model-commentary works out from its patterns when it loads. That takes 20 ms, a fifth of the time to start.
 */
export function patternFacts(): Plugin {
  return {
    name: 'pattern-facts',
    setup({onLoad}) {
      onLoad({filter: /model-commentary[\\/]facts\.data\.ts$/}, async () => {
        await import('../rules/model-commentary/index.js');
        const {facts} = await import('../rules/model-commentary/pieces.js');
        const written = JSON.stringify(Object.fromEntries(facts));
        return {contents: `export const knownFacts = JSON.parse(${JSON.stringify(written)});`};
      });
    },
  };
}
