// Searches the directory while one types; the page works the same by its search button without this.
const form = document.querySelector('form[data-search]');
const found = document.getElementById('found');
const input = form?.querySelector('input[name="q"]');
const list = found?.querySelector('[data-results]');
const summary = found?.querySelector('[data-summary]');
const siret = found?.querySelector('[data-siret]');
const template = found?.querySelector('template[data-result]');

// The State's register answers later, and in its own list: what the directory says never waits for it.
const companies = document.getElementById('found-companies');
const companyWaitMs = 450;
let companyTimer = 0;
let companyRunning = new AbortController();

function showCompanies({ summary, results }) {
  companies.querySelector('[data-summary]').textContent = summary;
  companies.querySelector('[data-results]').replaceChildren(...results.map(companyRow));
}

function companyRow(company) {
  const item = companies.querySelector('template[data-result]').content.cloneNode(true);
  item.querySelector('button').formAction += company.siren;
  item.querySelector('.name').textContent = company.name;
  item.querySelector('.details').textContent = company.details;
  return item;
}

async function searchCompanies(text) {
  companyRunning.abort();
  companyRunning = new AbortController();
  if (text.trim().length < 3) return showCompanies({ summary: '', results: [] });
  try {
    const response = await fetch(`${companies.dataset.companies}?register&q=${encodeURIComponent(text)}`, { signal: companyRunning.signal });
    if (response.ok && input.value === text) showCompanies(await response.json());
  } catch {
    // Interrupted by the next letter, or offline: the link still asks.
  }
}

const waitMs = 120;
let timer = 0;
let running = new AbortController();

function show(answer) {
  list.replaceChildren(...answer.results.map(row));
  summary.textContent = answer.summary;
  summary.classList.toggle('soft', answer.results.length === 0);
  siret.value = answer.siret;
}

function row(body) {
  const item = template.content.cloneNode(true);
  item.querySelector('button').value = body.id;
  item.querySelector('.name').textContent = body.name;
  item.querySelector('.details').textContent = body.details;
  return item;
}

async function search() {
  running.abort();
  running = new AbortController();
  const text = input.value;
  try {
    const response = await fetch(`${form.dataset.search}?q=${encodeURIComponent(text)}`, { signal: running.signal });
    if (response.ok && input.value === text) show(await response.json());
  } catch {
    // Interrupted by the next letter, or offline: the search button still works.
  }
}

if (form && input && list && summary && siret && template) {
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(search, waitMs);
    if (!companies) return;
    companies.querySelector('[data-ask]')?.remove();
    clearTimeout(companyTimer);
    companyTimer = setTimeout(() => searchCompanies(input.value), companyWaitMs);
  });
  // Enter would reload the page for what is already shown.
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search();
  });
}
