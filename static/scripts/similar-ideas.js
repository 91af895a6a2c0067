// Shows ideas that are like the one being typed, while it is typed. Without it they are shown once it is sent.
const field = document.querySelector('[data-similar]');
const place = field?.parentElement.querySelector('.sim');
let timer = 0;
let asked = 0;

function show(ideas) {
  place.replaceChildren();
  if (ideas.length === 0) return;
  const title = document.createElement('p');
  title.className = 'q';
  title.textContent = field.dataset.label;
  const list = document.createElement('ul');
  for (const { title: said, href, supports } of ideas) {
    const link = document.createElement('a');
    link.href = href;
    link.target = '_blank';
    link.textContent = said;
    const item = document.createElement('li');
    item.append(link, ` (${supports})`);
    list.append(item);
  }
  place.append(title, list);
}

async function look() {
  const mine = (asked += 1);
  const typed = field.value.trim();
  if (typed.length < 4) return show([]);
  const answer = await fetch(`${field.dataset.similar}?q=${encodeURIComponent(field.value)}`).catch(() => null);
  // An answer that comes after a later question is not shown.
  if (mine === asked && answer?.ok) show(await answer.json());
}

field?.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(look, 200);
});
