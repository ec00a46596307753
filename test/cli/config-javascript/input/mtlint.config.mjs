export default {rules: {'repeated-words': 'off'}};
