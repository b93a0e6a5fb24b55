/** Pence as a sum of money: `£1,200`, and with pence only where there are some, `£0.30`. */
export function pounds(pence: number): string {
  const digits = pence % 100 === 0 ? 0 : 2
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return (pence / 100).toLocaleString('en-GB', { style: 'currency', currency: 'GBP', ...fraction })
}
