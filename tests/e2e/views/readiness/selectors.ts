// Where things are in the online application check.

export const READINESS = {
  aim: (code: string) => `main [data-value="${code}"]`,
  question: 'main [data-question]',
  answer: (value: string) => `main [data-question] [data-value="${value}"]`,
  field: 'main [data-question] input[type="text"]',
  band: 'main [data-verdict]',
  check: (code: string) => `main [data-check="${code}"]`,
  fact: (name: string) => `main [data-fact="${name}"]`,
  bar: (id: string) => `main svg [data-bar="${id}"]`,
  handOff: 'main [data-hand-off]',
} as const;
