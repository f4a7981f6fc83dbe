/** The look of the lab's page, light and dark, from a phone to a wide window. */
export const LAB_STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1b2430, #e6ebf2); --soft: light-dark(#566273, #9aa7b8);
  --paper: light-dark(#f6f8fb, #11161d); --card: light-dark(#fff, #1a212b); --line: light-dark(#d5dce6, #303a48);
  --accent: light-dark(#0b62c4, #6cb2ff); --on-accent: light-dark(#fff, #0d1520);
  --good: light-dark(#14713d, #63d297); --bad: light-dark(#b3261e, #ff9d94); --well: light-dark(#f1f4f8, #141a22); }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
body { margin: 0 auto; max-width: 60rem; padding: 0 1rem 4rem; background: var(--paper); color: var(--ink);
  font: 16px/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4, p, dl, dd { margin: 0; }
h1 { font-size: 1.9rem; line-height: 1.2; text-wrap: balance; } h2 { font-size: 1.25rem; } h3 { font-size: 1.05rem; } h4 { font-size: .85rem; }
a { color: var(--accent); text-underline-offset: .15em; }
code { font: .9em/1.5 ui-monospace, "SFMono-Regular", "DejaVu Sans Mono", monospace; }
p code, dd code { padding: .05em .3em; border-radius: .25rem; background: var(--well); }
.soft { color: var(--soft); }
.top { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .3rem 1.5rem; padding: 1rem 0 1.5rem; font-size: .9rem; }
.top nav { display: flex; flex-wrap: wrap; gap: .2rem .9rem; } .brand { font-weight: 600; letter-spacing: .01em; }
.lead { max-width: 44rem; margin-top: .6rem; font-size: 1.1rem; color: var(--soft); }
#all { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem .9rem; margin: 1.3rem 0 1rem; }
.others { flex-basis: 100%; font-size: .9rem; } .others:empty { display: none; }
.groups { display: flex; flex-wrap: wrap; gap: .4rem; }
.groups a { padding: .25rem .8rem; border: 1px solid var(--line); border-radius: 2rem; background: var(--card); color: var(--ink); font-size: .9rem; text-decoration: none; }
.groups a:hover { border-color: var(--accent); }
.group { display: grid; grid-template-columns: minmax(0, 1fr); gap: .9rem; margin-top: 2.6rem; } .group > p { max-width: 46rem; margin-top: -.5rem; }
article { display: grid; grid-template-columns: minmax(0, 1fr); gap: .8rem 2rem; padding: 1.1rem 1.25rem; border: 1px solid var(--line); border-radius: .7rem; background: var(--card); }
@media (min-width: 50rem) { article { grid-template-columns: minmax(0, 1fr) 15.5rem; } article > :not(.about, .deck) { grid-column: 1 / -1; } }
article:target { border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent); }
.about, .deck { display: grid; align-content: start; gap: .55rem; min-width: 0; } .about .soft { font-size: .95rem; }
h3 a { color: inherit; text-decoration: none; } h3 a:hover { text-decoration: underline; }
.sights { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; margin: .15rem 0 .3rem; font-size: .9rem; }
.sights dt { color: var(--soft); font-size: .8rem; line-height: 1.4; } @media (min-width: 50rem) { .sights { display: grid; } }
.code { display: inline-block; min-width: 3.1em; padding: 0 .45em; border-radius: .3rem; font-variant-numeric: tabular-nums; text-align: center; }
.code-told { background: color-mix(in srgb, var(--accent) 14%, transparent); color: var(--accent); }
.code-lost { background: color-mix(in srgb, var(--bad) 14%, transparent); color: var(--bad); }
button, input { font: inherit; color: inherit; border: 1px solid var(--line); border-radius: .4rem; background: var(--paper); }
button { padding: .35rem .9rem; cursor: pointer; } button:hover { border-color: var(--accent); }
.lab-play { min-width: 6rem; border-color: var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 600; }
.lab-play[data-playing] { background: transparent; color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.fields { display: flex; flex-wrap: wrap; gap: .5rem .8rem; margin-bottom: .3rem; } .more .fields { margin-top: .5rem; }
.fields label { display: grid; flex: 1 1 6.5rem; max-width: 16rem; color: var(--soft); font-size: .8rem; }
.fields label:has([name="reason"]) { flex-basis: 100%; } .fields input { width: 100%; min-width: 0; padding: .3rem .6rem; font-size: .95rem; color: var(--ink); } .fields input:user-invalid { border-color: var(--bad); }
.fields label { color: var(--soft); } .fields input { width: 100%; padding: .3rem .6rem; } .fields input:user-invalid { border-color: var(--bad); }
.more summary, .lab-wire summary { width: max-content; max-width: 100%; cursor: pointer; color: var(--soft); font-size: .9rem; }
.copyable { display: flex; align-items: center; gap: .6rem; margin-top: .45rem; }
.copyable code { flex: 1; min-width: 0; padding: .4rem .7rem; border-radius: .4rem; background: var(--well); }
.copy { padding: .25rem .7rem; font-size: .85rem; }
.lab-controls { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem .9rem; }
.lab-clock { font-variant-numeric: tabular-nums; } .lab-status { color: var(--soft); font-size: .95rem; }
.result:not(:has(.lab-status:not(:empty), .lab-outcome:not(:empty))) { position: absolute; }
.lab-outcome { display: grid; grid-template-columns: minmax(0, 1fr); gap: .6rem; }
.lab-sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: .7rem; margin-top: .3rem; }
.lab-side { padding: .8rem 1rem; border-radius: .5rem; background: var(--well); }
.lab-side h4 { margin-bottom: .4rem; color: var(--soft); font-weight: 600; }
.lab-side dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem 1rem; font-size: .9rem; }
.lab-side dt { color: var(--soft); } .lab-note { margin-top: .5rem; color: var(--soft); font-size: .9rem; }
.lab-good { color: var(--good); } .lab-good::before { content: "✓ "; content: "✓ " / ""; } .lab-other { color: var(--bad); }
.lab-reason { quotes: "“" "”"; }
.lab-scroll { margin-top: .4rem; overflow-x: auto; border: 1px solid var(--line); border-radius: .5rem; }
.lab-wire table { border-collapse: collapse; width: 100%; font-size: .85rem; } .lab-wire tr + tr, tbody { border-top: 1px solid var(--line); }
.lab-wire :is(th, td) { padding: .3rem .7rem; text-align: start; vertical-align: top; } .lab-wire th { color: var(--soft); font-weight: 500; white-space: nowrap; }
.lab-wire td { white-space: nowrap; } .lab-wire .lab-number { text-align: end; font-variant-numeric: tabular-nums; }
.lab-wire td:last-child { white-space: normal; width: 55%; min-width: 14rem; }
.lab-from-client { background: color-mix(in srgb, var(--accent) 6%, transparent); } .lab-from-transport { background: color-mix(in srgb, var(--bad) 6%, transparent); }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }
`;
