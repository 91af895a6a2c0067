// One box that ticks all the boxes of the page; the list works the same without it.
const all = document.querySelector('[data-pick-all]');
const box = all?.querySelector('input');
const boxes = [...document.querySelectorAll('input[name="pick"]')];

function follow() {
  const ticked = boxes.filter((one) => one.checked).length;
  box.checked = ticked === boxes.length;
  box.indeterminate = ticked > 0 && ticked < boxes.length;
}

if (box && boxes.length > 0) {
  all.hidden = false;
  box.addEventListener('change', () => boxes.forEach((one) => (one.checked = box.checked)));
  boxes.forEach((one) => one.addEventListener('change', follow));
  follow();
}
