/** Last element for which a test holds that holds for a leading part of the list. */
export function lastWhere<T>(list: readonly T[], test: (item: T) => boolean): T | undefined {
  return list[countWhere(list, test) - 1];
}

/** The length of the leading part of a list for which a test holds. */
export function countWhere<T>(list: readonly T[], test: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(list[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
