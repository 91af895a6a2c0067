// Keeps what is typed in a form on this device while the network is down, and puts it back. Without this script the
// pages work the same; what was saved on the server is never touched. Files cannot be kept.
const form = document.querySelector('form[data-keep]');
const notice = document.querySelector('[data-kept]');
const key = (path) => `parvis.kept ${path}`;
const here = key(location.pathname);
const keptDays = 7;

function fields() {
  return [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && name !== 'do' && name !== 'company_fax');
}

function read(name) {
  try {
    const kept = JSON.parse(localStorage.getItem(name));
    return kept && Date.now() - kept.at < keptDays * 86_400_000 ? kept : null;
  } catch {
    return null;
  }
}

function keep(state) {
  try {
    localStorage.setItem(here, JSON.stringify({ at: Date.now(), state, fields: fields() }));
  } catch {
    // No room or no right to keep: the page goes on as it would without this.
  }
}

function say(text, forget) {
  notice.className = 'kept-notice';
  notice.setAttribute('role', 'status');
  notice.replaceChildren(document.createTextNode(text));
  if (forget) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button quiet small';
    button.textContent = notice.dataset.forget;
    button.addEventListener('click', () => {
      localStorage.removeItem(here);
      location.reload();
    });
    notice.append(' ', button);
  }
  notice.hidden = false;
}

// A form that was on its way has arrived when its page led here by itself; after an error the browser comes back.
function forgetWhatArrived() {
  const [navigation] = performance.getEntriesByType('navigation');
  if (navigation?.type !== 'navigate' || !document.referrer) return;
  const from = new URL(document.referrer);
  if (from.origin === location.origin && read(key(from.pathname))?.state === 'sending') localStorage.removeItem(key(from.pathname));
}

function restore() {
  const kept = read(here);
  if (!kept) return localStorage.removeItem(here);
  if (JSON.stringify(kept.fields) === JSON.stringify(fields())) return localStorage.removeItem(here);
  const values = Map.groupBy(kept.fields, ([name]) => name);
  for (const field of form.elements) {
    if (!field.name || field.type === 'file' || field.type === 'hidden' || field.tagName === 'BUTTON') continue;
    const given = (values.get(field.name) ?? []).map(([, value]) => value);
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = given.includes(field.value);
    else if (given.length > 0) field.value = given[0];
    if (given.some(Boolean)) field.closest('details')?.setAttribute('open', '');
  }
  say(notice.dataset.restored, true);
}

if (form && notice) {
  forgetWhatArrived();
  restore();
  window.addEventListener('offline', () => {
    keep('kept');
    say(notice.dataset.offline);
  });
  form.addEventListener('input', () => {
    if (!navigator.onLine || read(here)) keep('kept');
  });
  form.addEventListener('submit', (event) => {
    keep('sending');
    if (navigator.onLine) return;
    event.preventDefault();
    keep('kept');
    say(notice.dataset.blocked);
  });
} else {
  forgetWhatArrived();
}
