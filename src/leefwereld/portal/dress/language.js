// Another language keeps what was typed and not sent yet: on this device, for one page, and then it is forgotten.
const boxes = [...document.querySelectorAll('main input:not([type=hidden]), main textarea')];
try {
  const before = JSON.parse(sessionStorage.getItem('getypt') ?? '{}');
  sessionStorage.removeItem('getypt');
  for (const box of boxes) {
    if (box.type === 'radio') box.checked ||= before[box.name] === box.value;
    else box.value ||= before[box.name] ?? '';
  }
} catch { /* where nothing can be kept, nothing is */ }
for (const link of document.querySelectorAll('header nav a')) {
  link.addEventListener('click', () => {
    const typed = boxes.filter((box) => box.type !== 'radio' || box.checked).map((box) => [box.name, box.value]);
    try { sessionStorage.setItem('getypt', JSON.stringify(Object.fromEntries(typed))); } catch { /* as above */ }
  });
}
