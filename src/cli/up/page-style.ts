/** The look of the example's page, light and dark. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1b2430, #e6ebf2); --soft: light-dark(#566273, #9aa7b8);
  --paper: light-dark(#f6f8fb, #11161d); --card: light-dark(#fff, #1a212b); --line: light-dark(#d5dce6, #303a48);
  --accent: light-dark(#0b62c4, #6cb2ff); --good: light-dark(#14713d, #63d297); --bad: light-dark(#b3261e, #ff9d94); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; display: grid; gap: 1rem; }
header { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; }
nav { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: .2rem .8rem; font-size: .9rem; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1rem; margin: 0 0 .6rem; } p { margin: 0; }
a { color: var(--accent); }
.lead, .event, dt { color: var(--soft); }
section { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1rem; }
#status { font-weight: 600; } #status::before { content: "●"; margin-right: .4rem; color: var(--soft); }
#status[data-state=open]::before { color: var(--good); } #status[data-state=closed]::before { color: var(--bad); }
#log { list-style: none; margin: .6rem 0; padding: .4rem 0; height: 12rem; overflow-y: auto; border-block: 1px solid var(--line); overflow-wrap: anywhere; }
#log b { margin-right: .4rem; }
form, .buttons { display: flex; flex-wrap: wrap; gap: .5rem; }
input { flex: 1 1 12rem; min-width: 0; }
input, button { font: inherit; color: inherit; padding: .45rem .8rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--paper); }
button { cursor: pointer; } button:hover:enabled { border-color: var(--accent); } button:disabled { opacity: .5; cursor: default; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0 0 .8rem; } dd { margin: 0; overflow-wrap: anywhere; }
#explained, #advice { margin-bottom: .8rem; }
[hidden] { display: none; }
`;
