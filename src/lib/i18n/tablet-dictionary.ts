/**
 * The messages a tablet carries through a day without network: the words of its own screens and of
 * the domains whose rules run on it. Office domains stay out, to keep the download small.
 */
import { casework } from './casework';
import { collection } from './collection';
import { formEngine } from './form-engine';
import { guidance } from './guidance';
import { navigation } from './navigation';
import { platform } from './platform';
import { tablet } from './tablet';
import { tabletForm } from './tablet-form';
import { ui } from './ui';

export const tabletDictionary = {
  ...ui,
  ...navigation,
  ...platform,
  ...formEngine,
  ...casework,
  ...collection,
  ...guidance,
  ...tablet,
  ...tabletForm
};
