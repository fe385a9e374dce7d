// Cycles in a graph of files: the strongly connected components with more than one file, and files that import
// themselves (Tarjan, "Depth-first search and linear graph algorithms", 1972).

/** Each cycle as its files in order, joined by a space. */
export function cyclesOf(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[] = [];

  const connect = (file: string): void => {
    index.set(file, index.size);
    low.set(file, index.size - 1);
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!index.has(next)) {
        connect(next);
        low.set(file, Math.min(numberOf(low, file), numberOf(low, next)));
      } else if (stack.includes(next)) {
        low.set(file, Math.min(numberOf(low, file), numberOf(index, next)));
      }
    }
    if (low.get(file) !== index.get(file)) return;
    const component = stack.splice(stack.indexOf(file)).sort();
    const importsItself = graph.get(file)?.includes(file) ?? false;
    if (component.length > 1 || importsItself) cycles.push(component.join(' '));
  };

  for (const file of graph.keys()) if (!index.has(file)) connect(file);
  return cycles.sort();
}

function numberOf(numbers: ReadonlyMap<string, number>, file: string): number {
  return numbers.get(file) ?? Number.POSITIVE_INFINITY;
}
