import {defineConfig} from 'mtlint';

export default defineConfig({rules: {'repeated-words': 'off'}});
