// Where things are on a result.

export const RESULT = {
  band: '[data-outcome]',
  headline: '[data-outcome] h1',
  axis: (axis: string) => `[data-axis="${axis}"]`,
  field: (id: string) => `[data-field="${id}"]`,
  image: (id: string) => `canvas[data-image="${id}"]`,
  photo: '[data-photo]',
  mark: '[data-mark]',
} as const;
