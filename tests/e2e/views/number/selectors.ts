// Where things are on the screens with a card number.

export const NUMBER = {
  field: 'main input[autocapitalize="characters"]',
  cell: 'main [data-cell]',
  heading: 'main h1',
} as const;
