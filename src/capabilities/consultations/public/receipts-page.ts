import { createHash } from 'node:crypto';
import { merkleRoot } from '#core/consultations/receipts.ts';
import { escapeHtml } from '#core/shared/escape-html.ts';
import { formatInteger } from '#core/shared/format.ts';
import type { OpenConsultation } from './open-consultation.server.ts';
import { frameHtml, pathOf } from './page-frame.ts';
import { publicTexts } from './public.texts.ts';
import type { Checked } from './receipts.server.ts';

const aPage = 200;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The public list of receipts, a page at a time, with the check of one of them and, for its code, the way to take answers back. */
export function receiptsHtml(opened: OpenConsultation, receipts: readonly string[], shown: { page: number; checked: Checked | null; alert?: string | null }): string {
  const { locale, state } = opened;
  const t = publicTexts[locale];
  const pages = Math.max(1, Math.ceil(receipts.length / aPage));
  const page = Math.min(pages, Math.max(1, shown.page));
  const lines = receipts.slice((page - 1) * aPage, page * aPage).map((receipt) => `<li><code>${receipt}</code></li>`).join('');
  const link = (to: number, label: string) => `<a href="${pathOf(opened, '/receipts')}?page=${to}">${label}</a> `;
  const ways = pages === 1 ? '' : `<nav aria-label="${t.pages}">${page > 1 ? link(page - 1, t.previous) : ''}${t.page(page, pages)} ${page < pages ? link(page + 1, t.next) : ''}</nav>`;
  const isOver = state === 'closed' || state === 'decided' || state === 'archived';
  const root = isOver ? `<p class=q>${t.root}</p><output>${merkleRoot(receipts, sha256)}</output>` : '';
  const list = receipts.length === 0 ? `<p class=l>${t.receiptsNone}</p>` : `<p class=l>${t.receiptsLead(formatInteger(receipts.length, locale))}</p>${root}${ways}<ol class=r>${lines}</ol>`;
  return frameHtml(opened, { title: t.receipts, below: '/receipts', body: `<h1>${t.receipts}</h1>${checkHtml(opened, shown.checked, shown.alert ?? null)}${list}` });
}

function checkHtml(opened: OpenConsultation, checked: Checked | null, alert: string | null): string {
  const t = publicTexts[opened.locale];
  const action = pathOf(opened, '/receipts');
  const isBad = checked?.found === 'unreadable' || checked?.found === 'absent';
  const said = checked ? `<p class="box${isBad ? ' bad' : ''}" role=${isBad ? 'alert' : 'status'}>${t.checked[checked.found]}</p>` : '';
  const refused = alert ? `<p class="box bad" role=alert>${escapeHtml(alert)}</p>` : '';
  const back = checked?.found === 'standing'
    ? `<form method=post action="${action}" class=box><h2>${t.withdraw}</h2><p>${t.withdrawText}</p><input type=hidden name=withdraw value="${escapeHtml(checked.code)}"><label class=o><input type=checkbox name=confirmed value=yes required><span>${t.withdrawConfirm}</span></label><p><button class=no>${t.withdraw}</button></p></form>` : '';
  return `${refused}${said}${back}<form method=post action="${action}" class=box><label for=check><strong>${t.checkLabel}</strong></label><input type=text id=check name=check required maxlength=80 autocomplete=off spellcheck=false><p><button>${t.checkButton}</button></p></form>`;
}
