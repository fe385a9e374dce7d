// Placeholders of a text: {name}, a name of letters. No plurals and no formats: what needs those has several texts.

const PLACEHOLDER = /\{([A-Za-z]+)\}/g;

export type FillIns = Readonly<Record<string, string | number>>;

/** A placeholder without a value stays as it is, visible; tests prove that none does. */
export function fillIn(template: string, values: FillIns): string {
  return template.replace(PLACEHOLDER, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? whole : String(value);
  });
}

/** The names a template asks for, each once, sorted. */
export function placeholdersOf(template: string): readonly string[] {
  const names = Array.from(template.matchAll(PLACEHOLDER), ([, name = '']) => name);
  return [...new Set(names)].sort();
}
