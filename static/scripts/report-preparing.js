// Asks for the document again after a moment. Without this script, the link on the page does the same.
const link = document.querySelector('main a[data-report]');
if (link) setTimeout(() => location.assign(link.href), 3000);
