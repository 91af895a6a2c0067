import { expect, test } from 'vitest';
import { formOf } from './request-body.ts';

test('a form with a file is read again when its transaction is tried again', async () => {
  const sent = new FormData();
  sent.set('name', 'é');
  sent.set('file', new File(['<a/>'], 'form.xml'));
  const request = new Request('http://localhost/', { method: 'POST', body: sent });
  for (const _ of ['first', 'again']) {
    const form = await formOf(request);
    expect(form.get('name')).toBe('é');
    const file = form.get('file');
    expect(file instanceof File && (await file.text())).toBe('<a/>');
  }
});
