import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ThingNode as Thing } from './drawn.ts';
import { useFolding } from './folding.ts';
import { ThingIcon } from './thing-icon.tsx';

/** A thing of the drawing, coloured by the highest risk at it, or by the highest in it where it is folded. */
export const ThingNode = memo(function ThingNode({ id, data }: NodeProps<Thing>) {
  const { label, classLabel, riskLabel, isZone, inside, isFolded, isMany, isInferred } = data;
  const { t } = useTranslation('canvas');
  const more = isFolded ? t('node.inside', { count: inside }) : classLabel;
  return (
    <div className={classOf(data, isMany ? 'many' : '')} title={`${label}, ${classLabel}`}>
      <Handle type="target" position={Position.Top} isConnectable={!isInferred} />
      <ThingIcon kind={data.kind} />
      <div className="thing-words">
        <div className="thing-label">{label}</div>
        <div className="thing-class">
          {isInferred ? `${t('node.inferred')}: ` : ''}
          {isZone && !isFolded ? more : `${more}, ${t('node.risk', { risk: riskLabel.toLowerCase() })}`}
        </div>
      </div>
      {isFolded && <FoldButton id={id} label={label} isFolded />}
      <Handle type="source" position={Position.Bottom} isConnectable={!isInferred} />
    </div>
  );
});

/** A place, or a device with what runs on it: a box with other things in it. */
export const BoxNode = memo(function BoxNode({ id, data }: NodeProps<Thing>) {
  const { label, classLabel, riskLabel, isZone, inside, isInferred } = data;
  const { t } = useTranslation('canvas');
  return (
    <div className={classOf(data, isZone ? 'box zone' : 'box')}>
      <Handle type="target" position={Position.Top} isConnectable={!isInferred} />
      <div className="box-head" title={`${label}, ${classLabel}`}>
        <ThingIcon kind={data.kind} />
        <div className="thing-words">
          <div className="thing-label">{label}</div>
          <div className="thing-class">
            {isZone ? classLabel : `${classLabel}, ${t('node.risk', { risk: riskLabel.toLowerCase() })}`}
          </div>
        </div>
        {inside > 0 && <FoldButton id={id} label={label} isFolded={false} />}
      </div>
      <Handle type="source" position={Position.Bottom} isConnectable={!isInferred} />
    </div>
  );
});

function FoldButton({
  id,
  label,
  isFolded,
}: {
  readonly id: string;
  readonly label: string;
  readonly isFolded: boolean;
}) {
  const { t } = useTranslation('canvas');
  const fold = useFolding();
  return (
    <button
      type="button"
      className="fold nodrag nopan"
      aria-expanded={!isFolded}
      aria-label={t(isFolded ? 'node.unfold' : 'node.fold', { label })}
      onClick={(event) => {
        event.stopPropagation();
        fold(id);
      }}
    >
      {isFolded ? '+' : '−'}
    </button>
  );
}

function classOf({ risk, changed, isInferred, isZone, isFolded }: Thing['data'], more: string): string {
  const named = [
    'thing',
    isZone && !isFolded ? 'riskless' : `risk-${risk}`,
    changed ? 'changed' : '',
    isInferred ? 'inferred' : '',
    isFolded ? 'folded' : '',
  ];
  return [...named, more].filter((name) => name !== '').join(' ');
}
