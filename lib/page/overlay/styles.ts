/** px throughout: `rem` in a shadow root follows the host page. Colours are those of the extension's own pages. */
export const STYLES = `
:host { all: initial; position: fixed; inset: 0; z-index: 2147483647; pointer-events: none; }
* { box-sizing: border-box; }
.root {
  --bg: #fff; --fg: #1c2024; --muted: #60646c; --line: #d9d9e0; --accent: #1d5fbf; --hover: #f0f4fb;
  --block: #b4232a; --warn: #8a5300; --ok: #1f7a3f;
  font: 13px/20px system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  color: var(--fg); font-variant-numeric: tabular-nums;
}
@media (prefers-color-scheme: dark) {
  .root {
    --bg: #1b1d21; --fg: #edeef0; --muted: #b0b4ba; --line: #43484e; --accent: #8ab4ff; --hover: #262a31;
    --block: #ff9592; --warn: #ffca16; --ok: #71d083;
  }
}
.card, .badge, .toast { position: fixed; pointer-events: auto; background: var(--bg); border: 1px solid var(--line); }
.card, .toast { border-radius: 8px; box-shadow: 0 6px 24px rgb(0 0 0 / .22); max-width: 440px; }
.card { min-width: 260px; overflow: auto; padding: 8px; }
.badge { display: flex; align-items: center; justify-content: center; gap: 2px; min-width: 22px; height: 22px; padding: 0 4px;
  border-radius: 11px; font-size: 12px; font-weight: 600; cursor: pointer; color: var(--muted); }
.badge[data-state=block], .badge[data-state=warn] { border-color: currentColor; }
.mark { position: fixed; border: solid; border-width: 0 0 2px; } .mark.warn { border-style: dashed; } .mark.tip { border-style: dotted; }
.toast { padding: 4px 12px; }
h2 { font: inherit; font-weight: 600; margin: 0 0 4px; }
p { margin: 0 0 4px; overflow-wrap: anywhere; }
.muted { color: var(--muted); font-size: 12px; line-height: 18px; }
svg { vertical-align: -2px; flex: none; } .severity { font-weight: 600; }
.ok, [data-state=ok], [data-tone=ok] { color: var(--ok); } .block, [data-state=block] { color: var(--block); }
.warn, [data-state=warn], [data-tone=warn] { color: var(--warn); } .tip, [data-state=tip] { color: var(--accent); }
ul { list-style: none; margin: 0; padding: 0; }
li + li { border-top: 1px solid var(--line); margin-top: 8px; padding-top: 8px; }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: 4px; margin-top: 4px; }
button { font: inherit; color: var(--fg); background: transparent; border: 1px solid var(--line); border-radius: 6px; padding: 2px 8px;
  cursor: pointer; }
button:hover { background: var(--hover); } button.primary { border-color: var(--accent); color: var(--accent); font-weight: 600; }
kbd { font: 11px/16px ui-monospace, monospace; color: var(--muted); border: 1px solid var(--line); border-radius: 4px; padding: 0 4px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.picks li { border: 0; margin: 0; padding: 4px 8px; border-radius: 6px; cursor: pointer; }
.picks li[aria-selected=true] { background: var(--hover); outline: 1px solid var(--accent); }
.picks .line { display: flex; gap: 8px; align-items: baseline; }
.picks .title { font-weight: 600; } .picks .code { margin-left: auto; }
.clip { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
label { display: block; margin: 4px 0; color: var(--warn); }
input, select { font: inherit; width: 100%; color: var(--fg); background: var(--bg); border: 1px solid var(--warn); border-radius: 6px;
  padding: 4px 8px; }
`;
