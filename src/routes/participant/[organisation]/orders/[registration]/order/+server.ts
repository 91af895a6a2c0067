import { inSpace } from '../../../../../body-file/file-holder.ts';
import { orderFile } from '../../../../../body-file/file-routes.ts';

export const GET = orderFile(inSpace);
