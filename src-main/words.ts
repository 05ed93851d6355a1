import type { InterfaceLanguage } from './language.ts';

/** The words that main itself shows: in the system's dialogs and the menu. */
export interface Words {
  readonly file: string;
  readonly edit: string;
  readonly view: string;
  readonly window: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
  readonly close: string;
  readonly quit: string;
  readonly minimize: string;
  readonly fullScreen: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly actualSize: string;
  readonly addFiles: string;
  readonly add: string;
  readonly textFiles: string;
  readonly allFiles: string;
  readonly saveBrief: string;
  readonly save: string;
  readonly brief: string;
  readonly saveAnnotations: string;
  readonly annotations: string;
  readonly importAnnotations: string;
  readonly import: string;
  readonly annotationFiles: string;
  readonly cancel: string;
  readonly replace: string;
  readonly replaceFile: (name: string) => string;
  readonly windowFailed: string;
  readonly windowFailedDetail: string;
  readonly openAgain: string;
  readonly notSaved: string;
  readonly notSavedDetail: string;
  readonly stay: string;
  readonly closeAnyway: string;
  readonly cannotStart: string;
  readonly newerLibrary: string;
  readonly closedFolder: string;
  readonly fullDisk: string;
  readonly cannotGoOn: string;
  readonly cannotGoOnDetail: string;
}

/** Holds a name of unknown direction together inside a sentence of either direction. */
const isolate = (name: string): string => `\u2068${name}\u2069`;

const arabic: Words = {
  file: 'ملف',
  edit: 'تحرير',
  view: 'عرض',
  window: 'نافذة',
  cut: 'قص',
  copy: 'نسخ',
  paste: 'لصق',
  selectAll: 'تحديد الكل',
  close: 'إغلاق',
  quit: 'إنهاء ورّاق',
  minimize: 'تصغير',
  fullScreen: 'ملء الشاشة',
  zoomIn: 'تكبير العرض',
  zoomOut: 'تصغير العرض',
  actualSize: 'الحجم الأصلي',
  addFiles: 'إضافة ملفات إلى المكتبة',
  add: 'إضافة',
  textFiles: 'ملفات نصية',
  allFiles: 'كل الملفات',
  saveBrief: 'حفظ الموجز',
  save: 'حفظ',
  brief: 'موجز',
  saveAnnotations: 'تصدير التعليقات',
  annotations: 'تعليقات',
  importAnnotations: 'استيراد تعليقات',
  import: 'استيراد',
  annotationFiles: 'ملفات التعليقات',
  cancel: 'إلغاء',
  replace: 'استبدال',
  replaceFile: (name) => `يوجد ملف باسم ${isolate(name)}. هل تريد استبداله؟`,
  windowFailed: 'توقفت نافذة ورّاق مرات متتالية',
  windowFailedDetail: 'ما حُفظ محفوظ. يمكنك فتح النافذة مرة أخرى أو إنهاء التطبيق.',
  openAgain: 'فتح مرة أخرى',
  notSaved: 'في النافذة كلمات لم تُحفظ',
  notSavedDetail: 'لم يقبلها القرص. أفرغ مكاناً أو افتح المجلد للكتابة، فتُحفظ من نفسها. وإذا أغلقت الآن ضاعت.',
  stay: 'ابقَ',
  closeAnyway: 'أغلق على أي حال',
  cannotStart: 'تعذّر تشغيل ورّاق',
  newerLibrary: 'كتبت نسخة أحدث من ورّاق هذه المكتبة، ولم يُغيَّر فيها شيء. ثبّت النسخة الأحدث لتفتحها.',
  closedFolder: 'لا يُسمح بالكتابة في مجلد المكتبة، ولم يُغيَّر فيه شيء. افتح المجلد للكتابة ثم شغّل ورّاق من جديد.',
  fullDisk: 'القرص ممتلئ، ولم يُغيَّر في المكتبة شيء. أفرغ مكاناً ثم شغّل ورّاق من جديد.',
  cannotGoOn: 'وقع خطأ في ورّاق ولا بدّ من إغلاقه',
  cannotGoOnDetail: 'ما حُفظ محفوظ. شغّل ورّاق من جديد لتتابع من حيث وقفت.',
};

const english: Words = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  window: 'Window',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  close: 'Close',
  quit: 'Quit Warraq',
  minimize: 'Minimize',
  fullScreen: 'Full screen',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  actualSize: 'Actual size',
  addFiles: 'Add files to the library',
  add: 'Add',
  textFiles: 'Text files',
  allFiles: 'All files',
  saveBrief: 'Save the brief',
  save: 'Save',
  brief: 'Brief',
  saveAnnotations: 'Export the annotations',
  annotations: 'Annotations',
  importAnnotations: 'Import annotations',
  import: 'Import',
  annotationFiles: 'Files of annotations',
  cancel: 'Cancel',
  replace: 'Replace',
  replaceFile: (name) => `A file named ${isolate(name)} exists. Replace it?`,
  windowFailed: 'The window of Warraq stopped several times in a row',
  windowFailedDetail: 'What was saved is safe. Open the window again, or quit.',
  openAgain: 'Open again',
  notSaved: 'Some of what you typed is not saved',
  notSavedDetail:
    'The disk did not take it. Free some space or allow writing, and it saves itself. If you close now, it is lost.',
  stay: 'Stay',
  closeAnyway: 'Close anyway',
  cannotStart: 'Warraq cannot start',
  newerLibrary:
    'A newer version of Warraq wrote this library, and nothing in it was changed. Install the newer version to open it.',
  closedFolder:
    'The folder of the library cannot be written to, and nothing in it was changed. Allow writing there, then start Warraq again.',
  fullDisk: 'The disk is full, and nothing in the library was changed. Free some space, then start Warraq again.',
  cannotGoOn: 'Something went wrong in Warraq and it has to close',
  cannotGoOnDetail: 'What was saved is safe. Start Warraq again to go on where you were.',
};

const all: Readonly<Record<InterfaceLanguage, Words>> = { ar: arabic, en: english };

export function wordsIn(language: InterfaceLanguage): Words {
  return all[language];
}
