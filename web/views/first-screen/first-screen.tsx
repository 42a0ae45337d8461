import { useTexts } from '../../app/language.js';
import { useTitle } from '../../app/title.js';
import { Counts } from './counts.js';
import { Questions } from './questions.js';
import { RecentArticles } from './recent-articles.js';

/** The first screen: questions that can be asked, what was printed, how much there is. */
export function FirstScreen() {
  const { home } = useTexts();
  useTitle(home.title);
  return (
    <div className="page home">
      <Questions />
      <RecentArticles />
      <Counts />
    </div>
  );
}
