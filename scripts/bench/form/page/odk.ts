// ODK Web Forms as it comes: the whole form on one page.
import { OdkWebForm, webFormsPlugin } from '@getodk/web-forms';
import { createApp, h } from 'vue';
import { xform } from '../definitions';

const form = {
  formXml: xform(),
  fetchFormAttachment: () => Promise.reject(new Error('This form has no attachments')),
  missingResourceBehavior: 'BLANK'
};
createApp({ render: () => h(OdkWebForm, form) })
  .use(webFormsPlugin)
  .mount('#app');
