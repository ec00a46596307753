import {type Config, defineConfig} from 'mtlint';

const rules: Config['rules'] = {'no-thing': 'error'};

export default defineConfig({plugins: ['./rules/no-thing.ts'], rules});
