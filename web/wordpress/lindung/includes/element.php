<?php
/**
 * What an author asks for, as <lindung-widget>.
 *
 * @package Lindung
 */

defined( 'ABSPATH' ) || exit;

/** What the widget takes; it judges the values itself. */
const LINDUNG_ATTRIBUTES = array(
	'campaign',
	'integrity',
	'lang',
	'theme',
	'amount',
	'workers',
	'months',
	'sector',
	'fund',
	'channel',
	'frequency',
	'today',
);

/** What an author may say: the widget's attributes, and the link inside. */
const LINDUNG_CHOICES = array( ...LINDUNG_ATTRIBUTES, 'link', 'label' );

/**
 * The widget. Where it can't be, the link alone, and for those who write the site what to do.
 *
 * @param array $given Values by names of LINDUNG_CHOICES; others are passed over.
 * @return string HTML.
 */
function lindung_element( $given ) {
	$said = array();
	foreach ( LINDUNG_CHOICES as $name ) {
		$value         = $given[ $name ] ?? '';
		$said[ $name ] = is_scalar( $value ) ? trim( (string) $value ) : '';
	}
	$link    = lindung_link( $said['link'], $said['label'] );
	$problem = lindung_problem( $said );
	if ( '' !== $problem ) {
		return $link . lindung_note( $problem );
	}
	if ( is_feed() ) { // Readers of feeds run no scripts.
		return $link;
	}
	$attributes = '';
	foreach ( LINDUNG_ATTRIBUTES as $name ) {
		if ( '' !== $said[ $name ] ) {
			$attributes .= sprintf( ' %s="%s"', $name, esc_attr( $said[ $name ] ) );
		}
	}
	lindung_enqueue_script();
	return "<lindung-widget$attributes>$link</lindung-widget>";
}

/**
 * Why there can be no widget, and what to do; nothing when there can.
 *
 * @param array $said The author's choices.
 * @return string
 */
function lindung_problem( $said ) {
	if ( '' === lindung_setting( 'folder' ) ) {
		return __( 'Say in the settings of Lindung which folder holds lindung.js.', 'lindung' );
	}
	if ( '' === $said['campaign'] ) {
		return __( 'Say which campaign the widget shows: an address, or the name of a shipped one such as baznas.', 'lindung' );
	}
	// Never another campaign instead: it would collect for somebody else.
	if ( ! preg_match( '/^[a-z0-9-]+$/D', $said['campaign'] ) && ! lindung_is_safe_address( $said['campaign'] ) ) {
		return __( 'The address of the campaign must begin with https://.', 'lindung' );
	}
	if ( '' !== $said['link'] && ! lindung_is_safe_address( $said['link'] ) ) {
		return __( 'The address of the link must begin with https://.', 'lindung' );
	}
	return '';
}

/**
 * What visitors see until the script runs, and where it can't.
 *
 * @param string $address The author's, or nothing for the site's.
 * @param string $label   What it says, or nothing for "Donate".
 * @return string
 */
function lindung_link( $address, $label ) {
	$address = '' === $address ? lindung_setting( 'link' ) : $address;
	if ( ! lindung_is_safe_address( $address ) ) {
		return '';
	}
	$label = '' === $label ? __( 'Donate', 'lindung' ) : $label;
	return sprintf( '<a href="%s">%s</a>', esc_url( $address, array( 'https', 'http' ) ), esc_html( $label ) );
}

/**
 * A sentence that givers never see.
 *
 * @param string $problem What is wrong.
 * @return string
 */
function lindung_note( $problem ) {
	if ( ! current_user_can( 'edit_posts' ) ) {
		return '';
	}
	return sprintf( '<p role="note"><strong>Lindung:</strong> %s</p>', esc_html( $problem ) );
}
