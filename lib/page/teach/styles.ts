/** Of the teaching mode alone: every console's page carries the overlay's sheet. */
export const TEACH_STYLES = `
.outline { position: fixed; pointer-events: none; border: 2px solid var(--accent); border-radius: 4px; }
.outline.found { border: 1px dashed var(--ok); }
.card.teach { right: 16px; top: 16px; z-index: 1; width: 320px; max-height: 80vh; }
.card.teach.low { top: auto; bottom: 16px; } .teach label { color: var(--muted); } .teach input { border-color: var(--line); }
.fields li { display: flex; gap: 8px; align-items: center; border: 0; margin: 0; padding: 2px 0; } .fields span:first-child { flex: 1; }
`;
