// Shows the new price as soon as a choice changes; without this, the button "Compute the price" does the same.
const form = document.querySelector('form[data-price]');
const price = document.getElementById('price');
const button = form?.querySelector('button[value="price"]');

let running = new AbortController();

async function refresh() {
  running.abort();
  running = new AbortController();
  const fields = new FormData(form, button);
  // The file goes with the form, once.
  fields.delete('proof');
  try {
    const response = await fetch(form.action, { method: 'POST', body: fields, headers: { accept: 'text/html' }, signal: running.signal });
    if (!response.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const updated = page.getElementById('price');
    if (updated) price.replaceChildren(...updated.childNodes);
  } catch {
    // Interrupted by the next choice, or offline: the button still works.
  }
}

if (form && price && button) {
  button.parentElement.hidden = true;
  form.addEventListener('change', (event) => {
    if (event.target.name !== 'certification') refresh();
  });
}
