const NUMBERS: Readonly<Record<string, number>> = {
  two: 2,
  both: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
}
// "paid in two equal instalments of £7,445", "at three milestones of £9,500 each", "four quarterly sums of £3,000", "6 monthly payments of £500"
const COUNTED =
  /\b(?<count>two|both|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2}) (?:[\p{Ll}-]+ ){1,3}?(?:of|at|for) $/iu
const DIVIDED: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4 }
// "Half (£6,000) will be paid in May", "one quarter of this, £3,000"
const DIVISION =
  /\b(?:one[ -]|an? |the other |the first |the second )?(?<share>half|third|quarter)(?: (?:of (?:it|this|that|the (?:grant|cost|sum|total|price|award)))| each)?(?:,| \(|, i\.e\.|, or|:) ?$/iu

/**
 * Is a sum one of the equal shares that come to the total: its sentence tells how many, and they do add up?
 *
 * `before` is the text in front of the sum.
 */
export function isShareOf(before: string, pence: number, total: number): boolean {
  const count = COUNTED.exec(before)?.groups?.count?.toLowerCase() ?? ''
  const share = DIVISION.exec(before)?.groups?.share?.toLowerCase() ?? ''
  return [NUMBERS[count] ?? Number(count), DIVIDED[share] ?? 0].some((n) => n > 1 && n * pence === total)
}
