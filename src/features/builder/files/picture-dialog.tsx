import { FileImage, Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ProgramSummary } from '#contract/programs.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { wholeDesign } from '#features/builder/design/design-state.ts';
import { drawPicture } from '#features/builder/picture/draw-picture.ts';
import { pictureToPng } from '#features/builder/picture/picture-png.ts';
import { pictureToSvg } from '#features/builder/picture/picture-svg.ts';
import { PictureView } from '#features/builder/picture/picture-view.tsx';
import { fileName, saveFile } from '#product/save-file.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { lazyComponent } from '#ui/lazy-component.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { ScrollRegion } from '#ui/scroll-region.tsx';
import { showToast } from '#ui/toaster.tsx';
import { fileWords as words } from './words.ts';
import styles from './files.module.css';

const PrintProgram = lazyComponent(async () => (await import('./print-program.tsx')).PrintProgram);

type Props = Readonly<{ program: ProgramSummary; isOpen: boolean; onClose: () => void }>;

/** The picture of the program, before it is downloaded or printed. */
export function PictureDialog({ program, isOpen, onClose }: Props) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={words.pictureTitle}
      description={words.pictureLead}
      size="large"
      footer={isOpen && <Ways program={program} />}
    >
      {isOpen && <Preview name={program.name} />}
    </Dialog>
  );
}

function usePicture() {
  const { store, words: context } = useBuilder();
  const design = wholeDesign(store.getState());
  return useMemo(() => drawPicture(design, context), [design, context]);
}

function Preview({ name }: { readonly name: string }) {
  const picture = usePicture();
  return (
    <ScrollRegion className={styles['preview']} label={words.pictureLabel(name)}>
      <PictureView picture={picture} label={words.pictureLabel(name)} isLight className={styles['fitted']} />
    </ScrollRegion>
  );
}

function Ways({ program }: Pick<Props, 'program'>) {
  const picture = usePicture();
  const [isBusy, setIsBusy] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const [isPrinting, setIsPrinting] = useState(false);
  const downloadSvg = () => {
    const file = fileName(program.name, 'svg');
    saveFile(file, pictureToSvg(picture, program.name), 'image/svg+xml');
    showToast({ text: words.exported(file) });
  };
  const downloadPng = async () => {
    setIsBusy(true);
    setHasFailed(false);
    try {
      const file = fileName(program.name, 'png');
      saveFile(file, await pictureToPng(picture));
      showToast({ text: words.exported(file) });
    } catch {
      setHasFailed(true);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <>
      {hasFailed && (
        <MessageBar tone="danger" role="alert">
          {words.pictureFailed}
        </MessageBar>
      )}
      <Button icon={Printer} onClick={() => setIsPrinting(true)} tooltip={words.printHint}>
        {words.print}
      </Button>
      <Button icon={FileImage} onClick={downloadSvg}>
        {words.svg}
      </Button>
      <Button icon={FileImage} variant="primary" busy={isBusy} onClick={() => void downloadPng()}>
        {words.png}
      </Button>
      {isPrinting && <PrintProgram program={program} picture={picture} onDone={() => setIsPrinting(false)} />}
    </>
  );
}
