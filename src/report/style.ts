/** The style of the page: light and dark as the reader's system has it, light on paper. */
export const style = `
:root { color-scheme: light dark; --paper: #ffffff; --ink: #1c1e21; --faint: #5c6470; --grid: #dfe3e8; --card: #f3f5f8;
  --first: #1b5e9b; --second: #a3521b; --third: #2f7d4f; --bad: #a3201b; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #15181c; --ink: #e8eaed; --faint: #a4acb8; --grid: #333a43; --card: #20252b;
    --first: #7db8ec; --second: #e6a06a; --third: #7fcf9f; --bad: #ff9d95; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .3rem; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .6rem; padding-top: .6rem; border-top: 1px solid var(--grid); }
p { margin: .4rem 0; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .7rem; margin: 1.2rem 0 0; }
dl div { background: var(--card); border-radius: .4rem; padding: .6rem .8rem; }
dt { color: var(--faint); font-size: .85rem; }
dd { margin: 0; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
figure { margin: .6rem 0; }
svg { display: block; width: 100%; max-width: 860px; height: auto; }
.scroll { overflow-x: auto; margin: .5rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { text-align: left; vertical-align: top; padding: .3rem 1.2rem .3rem 0; border-bottom: 1px solid var(--grid); font-weight: normal; }
thead th { color: var(--faint); font-size: .85rem; }
tbody th { overflow-wrap: anywhere; min-width: 8rem; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
table.sum { width: auto; min-width: 50%; }
table.sum tbody tr:last-child > * { font-weight: bold; border-top: 2px solid var(--faint); }
summary { cursor: pointer; color: var(--faint); font-size: .92rem; }
.bad { color: var(--bad); }
@media print {
  :root { --paper: #ffffff; --ink: #000000; --faint: #444444; --grid: #cccccc; --card: #ffffff;
    --first: #1b5e9b; --second: #a3521b; --third: #2f7d4f; --bad: #a3201b; }
  body { font-size: 11pt; }
  main { padding: 0; max-width: none; }
  svg, tr, dl { break-inside: avoid; }
  h2 { break-after: avoid; }
  details::details-content { content-visibility: visible; display: block; }
  summary { display: none; }
}
`
