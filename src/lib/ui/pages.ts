/** Which page numbers are worth showing: the ends, and the neighbours of the current one. */
export function pagesToShow(page: number, last: number): (number | 'gap')[] {
  const wanted = [1, page - 1, page, page + 1, last].filter((n) => n >= 1 && n <= last);
  const numbers = [...new Set(wanted)].sort((a, b) => a - b);
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1];
    if (before === undefined || number - before === 1) return [number];
    // A gap of one page is no shorter than the page itself.
    return number - before === 2 ? [number - 1, number] : ['gap' as const, number];
  });
}
