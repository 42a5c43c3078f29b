import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { suggestions } from '../api/coach';
import { useText } from '../i18n/I18n';
import { Card } from '../ui/Card';
import { Icon } from '../ui/Icon';
import { Loaded } from '../ui/Loaded';

const SHOWN = 3;

export function CoachIdeas() {
  const t = useText();
  const ideas = useQuery(suggestions());
  return (
    <Card title={t('coach.suggestions')}>
      <Loaded query={ideas} height={150}>
        {(data) => (
          <ul className="ideas">
            {data.suggestions.slice(0, SHOWN).map((idea) => (
              <li key={idea}>
                <Link to={`/coach?ask=${encodeURIComponent(idea)}`}>
                  <Icon name="coach" />
                  {idea}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}
