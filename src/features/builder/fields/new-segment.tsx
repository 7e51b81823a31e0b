import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { SegmentId } from '#domain/ids.ts';
import { segmentFormWords } from '#product/segments/words.ts';
import { useOpening } from '#product/use-opening.ts';
import { Button } from '#ui/button.tsx';
import { lazyComponent } from '#ui/lazy-component.tsx';

const SegmentDialog = lazyComponent(
  async () => (await import('#product/segments/segment-dialog.tsx')).SegmentDialog,
);

/** Makes a segment without leaving the program; its form is fetched when it is first asked for. */
export function NewSegment({ onCreated }: { onCreated: (id: SegmentId) => void }) {
  const [isOpen, setIsOpen] = useState(false);
  const { asked, count } = useOpening(isOpen || null);
  return (
    <div>
      <Button size="small" icon={Plus} onClick={() => setIsOpen(true)}>
        {segmentFormWords.create}
      </Button>
      {asked && (
        <SegmentDialog
          key={count}
          segment={null}
          isOpen={isOpen}
          onClose={() => setIsOpen(false)}
          onWritten={onCreated}
        />
      )}
    </div>
  );
}
