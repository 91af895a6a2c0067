import { escapeHtml } from '#core/shared/escape-html.ts';
import { formatInteger } from '#core/shared/format.ts';
import { stepName } from '../steps/step.ts';
import type { OpenConsultation } from './open-consultation.server.ts';
import { frameHtml, pathOf } from './page-frame.ts';
import { publicTexts } from './public.texts.ts';
import { ownDataForm } from './own-data-form.ts';
import type { Checked, ReceiptList } from './receipts.server.ts';

/** The public lists of receipts, one a step and a page at a time, with the check of one of them and, for its code, the way to take answers back. */
export function receiptsHtml(opened: OpenConsultation, lists: readonly ReceiptList[], checked: Checked | null): string {
  const t = publicTexts[opened.locale];
  const listed = lists.length === 0 ? `<p class=l>${t.receiptsNone}</p>` : lists.map((list) => listHtml(opened, list)).join('');
  return frameHtml(opened, { title: t.receipts, below: '/receipts', body: `<h1>${t.receipts}</h1>${checkHtml(opened, checked)}${listed}` });
}

function listHtml(opened: OpenConsultation, { step, count, page, pages, receipts, root }: ReceiptList): string {
  const { locale } = opened;
  const t = publicTexts[locale];
  const lines = receipts.map((receipt) => `<li><code>${receipt}</code></li>`).join('');
  const link = (to: number, label: string) => `<a href="${pathOf(opened, '/receipts')}?page=${to}">${label}</a> `;
  const ways = pages === 1 ? '' : `<nav aria-label="${t.pages}">${page > 1 ? link(page - 1, t.previous) : ''}${t.page(page, pages)} ${page < pages ? link(page + 1, t.next) : ''}</nav>`;
  const settled = root ? `<p class=q>${t.root}</p><output>${root}</output>` : '';
  const heading = opened.steps.length === 1 ? '' : `<h2>${escapeHtml(stepName(step, locale))}</h2>`;
  return `${heading}<p class=l>${t.receiptsLead(formatInteger(count, locale))}</p>${settled}${ways}<ol class=r>${lines}</ol>`;
}

function checkHtml(opened: OpenConsultation, checked: Checked | null): string {
  const t = publicTexts[opened.locale];
  const action = pathOf(opened, '/receipts');
  const isBad = checked?.found === 'unreadable' || checked?.found === 'absent';
  const said = checked ? `<p class="box${isBad ? ' bad' : ''}" role=${isBad ? 'alert' : 'status'}>${t.checked[checked.found]}</p>` : '';
  const back = checked?.found === 'standing'
    ? `<form method=post action="${action}" class=box><h2>${t.withdraw}</h2><p>${t.withdrawText}</p><input type=hidden name=withdraw value="${escapeHtml(checked.code)}"><label class=o><input type=checkbox name=confirmed value=yes required><span>${t.withdrawConfirm}</span></label><p><button class=no>${t.withdraw}</button></p></form>` : '';
  return `${said}${checked?.found === 'standing' ? ownDataForm(opened, checked.code) : ''}${back}<form method=post action="${action}" class=box><label for=check><strong>${t.checkLabel}</strong></label><input type=text id=check name=check required maxlength=80 autocomplete=off spellcheck=false><p><button>${t.checkButton}</button></p></form>`;
}
