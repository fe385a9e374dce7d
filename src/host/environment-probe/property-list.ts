// One text of a property list of macOS. Binary lists are not read: their texts count as not said.

/** @returns undefined when the list is not XML or has no such text. */
export function propertyText(list: string, key: string): string | undefined {
  const named = new RegExp(`<key>${key}</key>\\s*<string>([^<]*)</string>`).exec(list);
  return named?.[1];
}
