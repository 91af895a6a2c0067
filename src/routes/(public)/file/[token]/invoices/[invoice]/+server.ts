import { byLink } from '../../../../../body-file/file-holder.ts';
import { invoiceFile } from '../../../../../body-file/file-routes.ts';

export const GET = invoiceFile(byLink);
