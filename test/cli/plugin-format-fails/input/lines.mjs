import {defineFormat} from 'mtlint';

const extensions = ['.lines'];

export default {
  formats: [
    defineFormat({
      name: 'lines',
      extensions,
      read() {
        throw new Error('no end of line');
      },
    }),
    defineFormat({name: 'rows', extensions: ['.rows'], read: () => [{kind: 'paragraph', pieces: [{value: 'a', start: 0, end: 99}]}]}),
  ],
};
