// Calendar, receipts and upload, against ingestion-service
import { ingestion } from '../ingestion.js';
import { showCalendar } from '../releases/calendar.js';
import { showReceipts } from '../releases/receipts.js';
import { offerUpload } from '../releases/upload.js';

if (ingestion) {
  offerUpload();
  showCalendar();
  showReceipts();
}
