import { renderSVG } from 'uqr';
import type { Locale } from '#core/shared/texts.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { certificateData, certificateLink, type Award } from './certificate.ts';

/** The certificate as PDF/UA, tagged; the same award gives the same bytes. `root`: root of the product. Throws `PdfError`. */
export function makeCertificate(root: string, award: Award, locale: Locale): Promise<Buffer> {
  return renderPdf(root, 'certificate', certificateData(award, locale), { 'qr.svg': Buffer.from(renderSVG(certificateLink(award), { border: 0 })) });
}
