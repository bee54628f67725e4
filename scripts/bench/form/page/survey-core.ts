// SurveyJS with the screens of its own for Vue: a page a section, each text judged while it is typed in.
import 'survey-core/survey-core.fontless.css';
import { Model } from 'survey-core';
import { SurveyComponent } from 'survey-vue3-ui';
import { createApp, h } from 'vue';
import { firstAnswers, surveyForm } from '../definitions';

const survey = new Model({ ...surveyForm(), textUpdateMode: 'onTyping' });
survey.data = firstAnswers();
const openSection = () => (survey.currentPage = location.hash.slice(1));
openSection();
addEventListener('hashchange', openSection);
createApp({ render: () => h(SurveyComponent, { model: survey }) }).mount('#app');
