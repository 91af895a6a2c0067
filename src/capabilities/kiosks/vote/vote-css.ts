/**
 * The whole look of the vote page, inline: one answer brings everything. Written without spaces, since each byte travels
 * over slow networks. The answers are radio buttons behind large faces; reasons unfold after a low answer where the
 * browser knows `:has`, and stand open elsewhere.
 */
export const voteCss = [
  ':root{color-scheme:light dark;font:1.1rem/1.4 system-ui,sans-serif}',
  'body{margin:auto;max-width:34rem;padding:1rem}',
  'h1,legend{font-size:1.3rem;font-weight:600;padding:0 0 .4rem}h1{font-size:1rem}',
  'fieldset{border:0;margin:0 0 1.2rem;padding:0;min-width:0}',
  '.s{display:flex;gap:.4rem}',
  '.s label{flex:1;text-align:center;font-size:.85rem;position:relative}',
  '.s input{position:absolute;opacity:0;inset:0;width:100%;height:100%;margin:0}',
  'svg{display:block;width:100%;max-width:5rem;margin:auto;border:3px solid;border-radius:50%;box-sizing:border-box;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round}',
  '.v{flex-wrap:wrap}.v label{flex:1 1 40%}',
  '.c{display:block;padding:1rem .3rem;border:3px solid;border-radius:.5rem}',
  ':checked+svg,:checked+.c{background:#0b5c56;color:#fff;outline:3px solid #0b5c56}',
  ':focus-visible+svg,:focus-visible+.c{outline:3px solid;outline-offset:3px}',
  '.r label{display:block;padding:.5rem 0}',
  '.r input{width:1.3rem;height:1.3rem;vertical-align:middle}',
  'textarea,select{display:block;width:100%;box-sizing:border-box;font:inherit;padding:.5rem}',
  'button{font:inherit;font-weight:600;width:100%;padding:1rem;border:3px solid #0b5c56;border-radius:.5rem;background:#0b5c56;color:#fff}',
  'nav a{display:inline-block;padding:.8rem .8rem .8rem 0;color:inherit}',
  '[role=alert],output{display:block;border:3px solid;padding:.8rem}output{font-size:1.5rem}',
  '@supports selector(:has(a)){.r.l{display:none}:has(>.s .l:checked)>.r{display:block}}',
].join('');
