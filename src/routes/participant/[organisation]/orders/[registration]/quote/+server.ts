import { inSpace } from '../../../../../body-file/file-holder.ts';
import { quoteFile } from '../../../../../body-file/file-routes.ts';

export const GET = quoteFile(inSpace);
