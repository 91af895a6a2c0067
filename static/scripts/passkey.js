// Passkeys: a form with data-passkey (what the site asks for, as JSON) is shown where the browser can, asks the device when
// it is sent, and sends what the device gave. Without this script, a link by mail and codes do.
const supported = typeof PublicKeyCredential === 'function' && typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function';

for (const form of supported ? document.querySelectorAll('form[data-passkey]') : []) {
  form.hidden = false;
  for (const note of document.querySelectorAll('[data-without-passkey]')) note.hidden = true;
  form.addEventListener('submit', (event) => {
    if (form.elements.response.value) return;
    event.preventDefault();
    waiting?.abort();
    const failed = form.querySelector('[data-failed]');
    if (failed) failed.hidden = true;
    ask(form).then((credential) => send(form, credential), () => {
      if (failed) failed.hidden = false;
    });
  });
}

// The name field of the sign-in page offers passkeys as it offers saved addresses.
let waiting;
const offered = document.querySelector('form[data-passkey-offered]');
if (supported && offered && (await PublicKeyCredential.isConditionalMediationAvailable?.())) {
  waiting = new AbortController();
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(offered.dataset.passkey));
  navigator.credentials.get({ publicKey, mediation: 'conditional', signal: waiting.signal }).then((credential) => send(offered, credential), () => {});
}

function ask(form) {
  const options = JSON.parse(form.dataset.passkey);
  return form.dataset.passkeyKind === 'create'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

function send(form, credential) {
  form.elements.response.value = JSON.stringify(credential.toJSON());
  form.requestSubmit();
}
