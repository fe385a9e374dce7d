// Where things are in the guide.

export const GUIDE = {
  open: 'nav button >> nth=3',
  list: '[data-group]',
  line: (page: string) => `[data-page="${page}"]`,
  page: (page: string) => `[data-guide-page="${page}"]`,
  anyPage: '[data-guide-page]',
  result: '[data-result="shown"]',
} as const;
