import { expect, test } from 'vitest';
import { ackContent } from './ack-content.ts';

test('an acknowledgement as the law asks holds date, service, contact, number, time and what silence means', () => {
  const text = 'Nous accusons réception de votre demande, reçue le 13 avril 2026 et enregistrée sous le numéro 2026-04512. Elle est instruite par le service de la population, 05 61 00 00 12. Une réponse vous parviendra dans un délai de 15 jours. En l’absence de réponse, votre demande sera réputée rejetée.';
  expect(ackContent(text)).toEqual({ receivedOn: true, service: true, contact: true, number: true, replyTime: true, silence: true });
});

test('a bare one holds nothing of it', () => {
  expect(ackContent('Votre message nous est bien parvenu. Nos services le traiteront dans les meilleurs délais.'))
    .toEqual({ receivedOn: false, service: false, contact: false, number: false, replyTime: false, silence: false });
});

test('what is quoted below does not count', () => {
  expect(ackContent('Bien reçu.\n> Mon numéro : 06 12 34 56 78, reçu le 3 avril').contact).toBe(false);
});
